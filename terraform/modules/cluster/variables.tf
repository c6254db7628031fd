variable "name" {
  description = "The cluster's name."
  type        = string
}

variable "environment_id" {
  description = "The environment that it lies in."
  type        = string
}

variable "cloud" {
  description = "AWS, AZURE or GCP."
  type        = string

  validation {
    condition     = contains(["AWS", "AZURE", "GCP"], var.cloud)
    error_message = "The cloud is AWS, AZURE or GCP."
  }
}

variable "region" {
  description = "A region of the cloud, such as eu-central-1."
  type        = string
}

variable "type" {
  description = "basic, or standard, where roles can be given for single topics, groups and transactions."
  type        = string

  validation {
    condition     = contains(["basic", "standard"], var.type)
    error_message = "The type is basic or standard."
  }
}

variable "availability" {
  description = "LOW for one zone, HIGH for several."
  type        = string
  default     = "LOW"

  validation {
    condition     = contains(["LOW", "HIGH"], var.availability)
    error_message = "The availability is LOW or HIGH."
  }
}
