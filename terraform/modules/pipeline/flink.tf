# For pipelines with Flink SQL: a pool, and an account that its statements run as.

module "flink_account" {
  source = "../account"
  count  = var.flink ? 1 : 0

  name        = "${var.name}-flink"
  description = "Flink statements of the pipeline ${var.name}"
  roles = merge(local.on_topics, local.on_subjects, {
    statements = { role = "FlinkDeveloper", on = module.environment.resource_name }
  })
}

module "flink_pool" {
  source = "../flink-pool"
  count  = var.flink ? 1 : 0

  name           = var.name
  environment_id = module.environment.id
  cloud          = var.cloud
  region         = var.region
  max_cfu        = var.flink_max_cfu
}

module "flink_key" {
  source = "../key"
  count  = var.flink ? 1 : 0

  name           = "${var.name}-flink"
  description    = "Weir's, for Flink statements"
  owner          = module.flink_account[0].owner
  environment_id = module.environment.id
  resource       = module.flink_pool[0].resource
}
