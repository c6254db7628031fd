variable "name" {
  description = "The key's name."
  type        = string
}

variable "description" {
  description = "What it is for."
  type        = string
}

variable "owner" {
  description = "The service account that it belongs to."
  type        = object({ id = string, api_version = string, kind = string })
}

variable "environment_id" {
  description = "The environment that the cluster lies in."
  type        = string
}

variable "resource" {
  description = "The cluster that it is for; null for a Cloud key."
  type        = object({ id = string, api_version = string, kind = string })
  default     = null
}
