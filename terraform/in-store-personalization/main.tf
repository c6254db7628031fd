# Promotions for customers near a store.

module "pipeline" {
  source = "../modules/pipeline"

  name         = var.name
  cloud        = var.cloud
  region       = var.region
  cluster_type = var.cluster_type
  csu          = var.csu
}

module "ably" {
  source = "../modules/custom-plugin"

  name                 = "${var.name}-ably"
  description          = "Sends records to channels of Ably"
  documentation        = "https://github.com/ably/kafka-connect-ably"
  connector_class      = "com.ably.kafka.connect.ChannelSinkConnector"
  connector_type       = "SINK"
  cloud                = var.cloud
  sensitive_properties = ["client.key"]
  archive              = var.ably_archive
}
