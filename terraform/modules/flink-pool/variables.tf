variable "name" {
  description = "The pool's name."
  type        = string
}

variable "environment_id" {
  description = "The environment that it lies in."
  type        = string
}

variable "cloud" {
  description = "The cloud of the Kafka cluster."
  type        = string
}

variable "region" {
  description = "The region of the Kafka cluster."
  type        = string
}

variable "max_cfu" {
  description = "The size that it may grow to, in Confluent Flink Units."
  type        = number
  default     = 10

  validation {
    condition     = contains([5, 10, 20, 30, 40, 50], var.max_cfu)
    error_message = "A pool grows to 5, 10, 20, 30, 40 or 50 units."
  }
}
