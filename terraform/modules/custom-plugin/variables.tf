variable "name" {
  description = "The plugin's name."
  type        = string
}

variable "description" {
  description = "What it does."
  type        = string
}

variable "documentation" {
  description = "Where it is documented."
  type        = string
}

variable "connector_class" {
  description = "The connector's class in the archive."
  type        = string
}

variable "connector_type" {
  description = "SOURCE or SINK."
  type        = string

  validation {
    condition     = contains(["SOURCE", "SINK"], var.connector_type)
    error_message = "The type is SOURCE or SINK."
  }
}

variable "cloud" {
  description = "The cloud of the Kafka cluster: the archive is kept there."
  type        = string
}

variable "sensitive_properties" {
  description = "The connector's settings that are secrets. What isn't listed here is kept and shown in plain text."
  type        = list(string)
}

variable "archive" {
  description = "The path of the archive, a .zip or .jar."
  type        = string

  validation {
    condition     = can(regex("[.](zip|jar)$", var.archive))
    error_message = "The archive is a .zip or .jar file."
  }
}
