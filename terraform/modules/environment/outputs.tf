output "id" {
  description = "Such as env-ab123."
  value       = confluent_environment.this.id
}

output "name" {
  description = "As it is shown; Flink calls it the catalog."
  value       = confluent_environment.this.display_name
}

output "resource_name" {
  description = "For role bindings."
  value       = confluent_environment.this.resource_name
}
