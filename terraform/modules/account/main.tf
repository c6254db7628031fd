# A service account and what it may do.

resource "confluent_service_account" "this" {
  display_name = var.name
  description  = var.description
}

resource "confluent_role_binding" "this" {
  for_each = var.roles

  principal   = "User:${confluent_service_account.this.id}"
  role_name   = each.value.role
  crn_pattern = each.value.on
}
