terraform {
  required_version = ">= 1.5"
  required_providers {
    confluent = {
      source  = "confluentinc/confluent"
      version = "~> 2.84"
    }
  }
}

# CONFLUENT_CLOUD_API_KEY and CONFLUENT_CLOUD_API_SECRET: a Cloud key that may make environments and service accounts.
provider "confluent" {}
