variable "name" {
  description = "What everything is called. Names of service accounts are unique in an organization, so whoever shares one chooses another."
  type        = string
  default     = "mobile-personalization"
}

variable "cloud" {
  description = "AWS, AZURE or GCP."
  type        = string
  default     = "AWS"

  validation {
    condition     = contains(["AWS", "AZURE", "GCP"], var.cloud)
    error_message = "The cloud is AWS, AZURE or GCP."
  }
}

variable "region" {
  description = "A region of the cloud that has ksqlDB."
  type        = string
  default     = "eu-central-1"
}

variable "cluster_type" {
  description = "basic or standard. A basic cluster costs nothing while it is idle; there, queries and connectors may do everything."
  type        = string
  default     = "standard"

  validation {
    condition     = contains(["basic", "standard"], var.cluster_type)
    error_message = "The type is basic or standard."
  }
}

variable "csu" {
  description = "The size of the ksqlDB cluster in Confluent Streaming Units."
  type        = number
  default     = 4

  validation {
    condition     = contains([1, 2, 4, 8, 12], var.csu)
    error_message = "A ksqlDB cluster has 1, 2, 4, 8 or 12 units."
  }
}
