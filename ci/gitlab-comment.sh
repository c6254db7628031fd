#!/usr/bin/env bash
# Writes a file as a note on the merge request that GitLab runs for: over the one with the same first line, if there is one.
#
#   gitlab-comment.sh FILE create|update
#
#   WEIR_GITLAB_TOKEN  a project's access token with the scope api; jobs' own tokens can't write notes
set -euo pipefail

file=$1
how=$2
marker=$(head -n 1 "$file")

if [ -z "${CI_MERGE_REQUEST_IID:-}" ]; then
  printf 'weir: this pipeline runs for no merge request, so that there is nothing to comment on.\n' >&2
  exit 0
fi
notes=$CI_API_V4_URL/projects/$CI_PROJECT_ID/merge_requests/$CI_MERGE_REQUEST_IID/notes

# The token is read from the standard input: arguments can be seen by every process.
call() {
  printf 'header = "PRIVATE-TOKEN: %s"\n' "${WEIR_GITLAB_TOKEN:?is needed to write notes}" | curl --silent --show-error --fail --config - "$@"
}

page=1
while true; do
  found=$(call "$notes?sort=asc&order_by=created_at&per_page=100&page=$page")
  for id in $(jq --raw-output --arg marker "$marker" '.[] | select(.body | split("\n")[0] == $marker) | .id' <<<"$found"); do
    # Somebody else may have copied the line, and has a note that can't be written over.
    if call --output /dev/null --request PUT --data-urlencode "body@$file" "$notes/$id"; then
      exit 0
    fi
  done
  [ "$(jq length <<<"$found")" = 100 ] || break
  page=$((page + 1))
done
if [ "$how" = create ]; then
  call --output /dev/null --request POST --data-urlencode "body@$file" "$notes"
fi
