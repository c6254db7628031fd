# A compute pool for Flink SQL, and the region's address, which all pools of an environment share.

data "confluent_flink_region" "this" {
  cloud  = var.cloud
  region = var.region
}

resource "confluent_flink_compute_pool" "this" {
  display_name = var.name
  cloud        = var.cloud
  region       = var.region
  max_cfu      = var.max_cfu

  environment {
    id = var.environment_id
  }
}
