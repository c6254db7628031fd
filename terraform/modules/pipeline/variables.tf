variable "name" {
  description = "What everything is called; the pipeline's name."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,40}$", var.name))
    error_message = "A name has lower-case letters, digits and dashes, and begins with a letter."
  }
}

variable "cloud" {
  description = "AWS, AZURE or GCP."
  type        = string
}

variable "region" {
  description = "A region of the cloud that has ksqlDB, such as eu-central-1."
  type        = string
}

variable "governance" {
  description = "The stream governance package: ESSENTIALS or ADVANCED."
  type        = string
  default     = "ESSENTIALS"
}

variable "cluster_type" {
  description = "basic or standard. On a basic cluster, queries and connectors may do everything."
  type        = string
  default     = "standard"
}

variable "availability" {
  description = "LOW for one zone, HIGH for several."
  type        = string
  default     = "LOW"
}

variable "csu" {
  description = "The size of the ksqlDB cluster in Confluent Streaming Units."
  type        = number
  default     = 4
}

variable "flink" {
  description = "Whether there are Flink statements."
  type        = bool
  default     = false
}

variable "flink_max_cfu" {
  description = "The size that the Flink pool may grow to, in Confluent Flink Units."
  type        = number
  default     = 10
}
