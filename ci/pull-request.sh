#!/usr/bin/env bash
# Checks the pipelines of a pull or merge request, compares them with what they were, and tells of it in one comment.
# GitHub's action (../action.yml) and GitLab's template (gitlab.yml) run it; so can anybody:
#
#   WEIR_BASE=origin/main ci/pull-request.sh
#
#   WEIR                  the command to run                          (the one beside this folder)
#   WEIR_BASE             what to compare with                        (the request's target branch)
#   WEIR_PROJECT          the project's folder                        (the current one)
#   WEIR_PIPELINES        names, with blanks between                  (all)
#   WEIR_TARGET           whose parts of the manifests count          (none)
#   WEIR_VARIABLES        NAME=VALUE, one a line
#   WEIR_FAIL_ON          hazards, with commas between: exit code 3 if one is there
#   WEIR_FAIL_ON_CHANGES  true: exit code 3 if anything changes
#   WEIR_COMMENT          false: no comment
#   WEIR_COMMENT_NAME     tells comments apart, where several are wanted
#   WEIR_COMMENT_COMMAND  called with a file and "create" or "update" (github-comment.sh or gitlab-comment.sh, where this is one of both)
#   WEIR_REPORTS          a folder for weir-diff.md, weir-diff.jsonl and weir-junit.xml (a temporary one)
#
# Exit codes are those of weir: 0 all well, 1 something is wrong, 2 wrong settings, 3 something that was asked to fail on.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
weir=${WEIR:-$here/../weir}
project=${WEIR_PROJECT:-.}
on_github=${GITHUB_ACTIONS:-false}
on_gitlab=${GITLAB_CI:-false}

say() { printf 'weir: %s\n' "$*" >&2; }
warn() { if [ "$on_github" = true ]; then printf '::warning title=Weir::%s\n' "$*"; else say "$*"; fi; }

reports=${WEIR_REPORTS:-}
if [ -z "$reports" ]; then
  reports=$(mktemp -d)
  trap 'rm -rf "$reports"' EXIT
fi
mkdir -p "$reports"
markdown=$reports/weir-diff.md
lines=$reports/weir-diff.jsonl
errors=$reports/weir-errors.txt

# --- What both commands are given. ---
options=(-C "$project")
[ -z "${WEIR_TARGET:-}" ] || options+=(--target "$WEIR_TARGET")
while IFS= read -r variable; do
  [ -z "$variable" ] || options+=(--var "$variable")
done <<<"${WEIR_VARIABLES:-}"
read -r -a pipelines <<<"${WEIR_PIPELINES:-}"

# --- What is wrong with the pipelines as they are now. ---
checked=0
if [ "$on_github" = true ]; then
  "$weir" validate ${pipelines[@]+"${pipelines[@]}"} "${options[@]}" --format github || checked=$?
elif [ "$on_gitlab" = true ]; then
  "$weir" validate ${pipelines[@]+"${pipelines[@]}"} "${options[@]}" --format junit >"$reports/weir-junit.xml" || checked=$?
else
  "$weir" validate ${pipelines[@]+"${pipelines[@]}"} "${options[@]}" >&2 || checked=$?
fi

# --- What to compare with. A shallow clone lacks it; without the right to fetch, weir says what to do. ---
base=${WEIR_BASE:-}
if [ -z "$base" ] && [ -n "${GITHUB_BASE_REF:-}" ]; then
  base=origin/$GITHUB_BASE_REF
fi
base=${base:-${CI_MERGE_REQUEST_DIFF_BASE_SHA:-}}
if [ -z "$base" ]; then
  say 'this is no pull request, and WEIR_BASE names no revision: there is nothing to compare with.'
  exit "$checked"
fi
if [ "$(git -C "$project" rev-parse --is-shallow-repository 2>/dev/null)" = true ]; then
  git -C "$project" fetch --quiet --unshallow origin 2>/dev/null || say 'the rest of the history could not be fetched.'
fi
if [ -n "${GITHUB_BASE_REF:-}" ] && ! git -C "$project" rev-parse --verify --quiet "$base^{commit}" >/dev/null; then
  git -C "$project" fetch --quiet origin "+refs/heads/$GITHUB_BASE_REF:refs/remotes/origin/$GITHUB_BASE_REF" 2>/dev/null || true
fi

# --- The comparison, for people and for this script. ---
strict=()
[ -z "${WEIR_FAIL_ON:-}" ] || strict+=(--fail-on "$WEIR_FAIL_ON")
[ "${WEIR_FAIL_ON_CHANGES:-false}" != true ] || strict+=(--fail-on-changes)
compared=0
"$weir" diff "$base...HEAD" ${pipelines[@]+"${pipelines[@]}"} "${options[@]}" ${strict[@]+"${strict[@]}"} --format markdown >"$markdown" 2>"$errors" || compared=$?
cat "$errors" >&2
"$weir" diff "$base...HEAD" ${pipelines[@]+"${pipelines[@]}"} "${options[@]}" --json >"$lines" 2>/dev/null || true
if [ ! -s "$markdown" ]; then
  { printf '<!-- weir-diff -->\n## Weir: nothing could be compared\n\n````\n'; cat "$errors"; printf '````\n'; } >"$markdown"
fi
marker='<!-- weir-diff -->'
if [ -n "${WEIR_COMMENT_NAME:-}" ]; then
  marker="<!-- weir-diff ${WEIR_COMMENT_NAME//[!A-Za-z0-9._-]/_} -->"
  { printf '%s\n' "$marker"; tail -n +2 "$markdown"; } >"$markdown.named"
  mv "$markdown.named" "$markdown"
fi

changes=$(grep -c '^{"type":"planned_change"' "$lines" || true)
hazards=$(sed -n 's/^{"type":"hazard".*"code":"\([a-z-]*\)".*/\1/p' "$lines" | sort -u | paste -s -d , -)

# --- Telling of it. ---
if [ -n "${GITHUB_OUTPUT:-}" ]; then
  printf 'changes=%s\nhazards=%s\n' "$changes" "$hazards" >>"$GITHUB_OUTPUT"
fi
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
  cat "$markdown" >>"$GITHUB_STEP_SUMMARY"
fi
comment=${WEIR_COMMENT_COMMAND:-}
if [ -z "$comment" ]; then
  if [ "$on_github" = true ]; then comment=$here/github-comment.sh; elif [ "$on_gitlab" = true ]; then comment=$here/gitlab-comment.sh; fi
fi
if [ -z "$comment" ]; then
  cat "$markdown"
elif [ "${WEIR_COMMENT:-true}" = true ]; then
  # Where nothing changes a comment says so only if an earlier one said something else.
  how=create
  if [ "$changes" = 0 ] && [ "$compared" = 0 ]; then how=update; fi
  "$comment" "$markdown" "$how" || warn 'The comment could not be written. Requests from forks have no right to; otherwise see to the permission "pull-requests: write", or to WEIR_GITLAB_TOKEN.'
fi

[ "$checked" = 0 ] || exit "$checked"
exit "$compared"
