# All that one pipeline needs in Confluent Cloud: an environment with a Kafka cluster, a Schema Registry and a ksqlDB cluster; accounts for whoever works
# there; and the keys with which Weir reaches them.

data "confluent_organization" "this" {}

module "environment" {
  source = "../environment"

  name       = var.name
  governance = var.governance
}

module "cluster" {
  source = "../cluster"

  name           = var.name
  environment_id = module.environment.id
  cloud          = var.cloud
  region         = var.region
  type           = var.cluster_type
  availability   = var.availability
}

locals {
  # Roles for single resources need a standard cluster. On a basic one, whoever works with topics may do everything on the cluster.
  on_topics = var.cluster_type == "basic" ? {
    cluster = { role = "CloudClusterAdmin", on = module.cluster.crn }
    } : {
    topics       = { role = "ResourceOwner", on = "${module.cluster.resource_crn}/topic=*" }
    groups       = { role = "ResourceOwner", on = "${module.cluster.resource_crn}/group=*" }
    transactions = { role = "ResourceOwner", on = "${module.cluster.resource_crn}/transactional-id=*" }
  }
  on_subjects = {
    subjects = { role = "ResourceOwner", on = "${module.cluster.schema_registry.resource_name}/subject=*" }
  }
}

module "ksqldb_account" {
  source = "../account"

  name        = "${var.name}-ksqldb"
  description = "Queries of the pipeline ${var.name}"
  roles       = merge(local.on_topics, local.on_subjects)
}

module "connector_account" {
  source = "../account"

  name        = "${var.name}-connectors"
  description = "Connectors of the pipeline ${var.name}"
  roles       = merge(local.on_topics, local.on_subjects)
}

module "deployer" {
  source = "../account"

  name        = "${var.name}-weir"
  description = "Weir, when it deploys the pipeline ${var.name}"
  roles = {
    environment = { role = "EnvironmentAdmin", on = module.environment.resource_name }
  }
}

module "ksqldb" {
  source = "../ksqldb"

  name             = var.name
  environment_id   = module.environment.id
  kafka_cluster_id = module.cluster.id
  account_id       = module.ksqldb_account.id
  csu              = var.csu
  admins = {
    deployer = module.deployer.id
    queries  = module.ksqldb_account.id
  }
}

module "cloud_key" {
  source = "../key"

  name           = "${var.name}-cloud"
  description    = "Weir's, for connectors"
  owner          = module.deployer.owner
  environment_id = module.environment.id
}

module "kafka_key" {
  source = "../key"

  name           = "${var.name}-kafka"
  description    = "Weir's, for topics, data and the ledger"
  owner          = module.deployer.owner
  environment_id = module.environment.id
  resource       = module.cluster.resource
}

module "schema_registry_key" {
  source = "../key"

  name           = "${var.name}-schema-registry"
  description    = "Weir's, for schemas"
  owner          = module.deployer.owner
  environment_id = module.environment.id
  resource       = module.cluster.schema_registry.resource
}

module "ksqldb_key" {
  source = "../key"

  name           = "${var.name}-ksqldb"
  description    = "Weir's, for statements"
  owner          = module.deployer.owner
  environment_id = module.environment.id
  resource       = module.ksqldb.resource
}
