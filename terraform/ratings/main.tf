# Unhappy platinum customers, as they happen.

module "pipeline" {
  source = "../modules/pipeline"

  name         = var.name
  cloud        = var.cloud
  region       = var.region
  cluster_type = var.cluster_type
  csu          = var.csu
}
