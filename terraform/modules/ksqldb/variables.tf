variable "name" {
  description = "The cluster's name."
  type        = string
}

variable "environment_id" {
  description = "The environment that it lies in."
  type        = string
}

variable "kafka_cluster_id" {
  description = "The Kafka cluster that it works on."
  type        = string
}

variable "account_id" {
  description = "The service account that its queries run as."
  type        = string
}

variable "admins" {
  description = "The service accounts that may use it, under names of one's own."
  type        = map(string)
}

variable "csu" {
  description = "Its size in Confluent Streaming Units."
  type        = number
  default     = 4

  validation {
    condition     = contains([1, 2, 4, 8, 12], var.csu)
    error_message = "A ksqlDB cluster has 1, 2, 4, 8 or 12 units."
  }
}
