variable "name" {
  description = "The account's name, unique in the organization."
  type        = string
}

variable "description" {
  description = "What it is for."
  type        = string
}

variable "roles" {
  description = "What it may do: roles and the resource names that they hold on, under names of one's own."
  type        = map(object({ role = string, on = string }))

  validation {
    condition     = length(var.roles) > 0
    error_message = "An account without a role can do nothing."
  }
}
