# Trending products and personal suggestions; in ksqlDB or in Flink SQL.

module "pipeline" {
  source = "../modules/pipeline"

  name         = var.name
  cloud        = var.cloud
  region       = var.region
  cluster_type = var.cluster_type
  csu          = var.csu
  flink        = true
}
