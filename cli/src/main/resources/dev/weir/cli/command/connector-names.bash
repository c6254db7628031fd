# Names of connectors are asked of the target that the command line names; everything else is known beforehand.
_weir_connector_names() {
  local word=${COMP_WORDS[COMP_CWORD]} options=() i
  for ((i = 3; i < COMP_CWORD; i++)); do
    case ${COMP_WORDS[i]} in
      -t | --target) options+=(--target "${COMP_WORDS[i + 1]}") ;;
      -C | --directory) options+=(--directory "${COMP_WORDS[i + 1]}") ;;
    esac
  done
  mapfile -t COMPREPLY < <(compgen -W "$("${COMP_WORDS[0]}" connector list --names --quiet "${options[@]}" 2>/dev/null)" -- "$word")
}

_weir_complete() {
  if [[ $COMP_CWORD -ge 3 && ${COMP_WORDS[1]} == connector && ${COMP_WORDS[COMP_CWORD]} != -* &&
    ${COMP_WORDS[COMP_CWORD - 1]} != -* ]]; then
    case ${COMP_WORDS[2]} in
      status | restart | pause | resume | stop | offsets)
        _weir_connector_names
        return
        ;;
    esac
  fi
  _complete_weir "$@"
}

complete -F _weir_complete -o default weir
