terraform {
  required_version = ">= 1.5"
  required_providers {
    confluent = {
      source = "confluentinc/confluent"
    }
  }
}
