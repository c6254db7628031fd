variable "name" {
  description = "The environment's name."
  type        = string
}

variable "governance" {
  description = "The stream governance package. ESSENTIALS has all that Weir needs."
  type        = string
  default     = "ESSENTIALS"

  validation {
    condition     = contains(["ESSENTIALS", "ADVANCED"], var.governance)
    error_message = "The package is ESSENTIALS or ADVANCED."
  }
}
