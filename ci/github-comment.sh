#!/usr/bin/env bash
# Writes a file as a comment on the pull request that GitHub Actions runs for: over the one with the same first line, if there is one.
#
#   github-comment.sh FILE create|update
#
#   WEIR_GH  GitHub's command line (gh); it reads GH_TOKEN
set -euo pipefail

file=$1
how=$2
gh=${WEIR_GH:-gh}
marker=$(head -n 1 "$file")

# refs/pull/12/merge
number=${GITHUB_REF#refs/pull/}
number=${number%%/*}
case $number in
  '' | *[!0-9]*)
    printf 'weir: %s is no pull request, so that there is nothing to comment on.\n' "${GITHUB_REF:-this}" >&2
    exit 0
    ;;
esac

# GitHub Enterprise has a host of its own.
if [ -n "${GITHUB_SERVER_URL:-}" ]; then
  export GH_HOST=${GITHUB_SERVER_URL#*://}
fi

ids=$(MARKER=$marker "$gh" api --paginate "repos/$GITHUB_REPOSITORY/issues/$number/comments?per_page=100" \
  --jq '.[] | select(.body | split("\n")[0] | rtrimstr("\r") == env.MARKER) | .id')
for id in $ids; do
  # Somebody else may have copied the line, and has a comment that can't be written over.
  if "$gh" api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$id" --field "body=@$file"; then
    exit 0
  fi
done
if [ "$how" = create ]; then
  "$gh" api --silent --method POST "repos/$GITHUB_REPOSITORY/issues/$number/comments" --field "body=@$file"
fi
