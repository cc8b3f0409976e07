#!/usr/bin/env bash
# Adopts a plan and proves one of its obligations, by the API alone.
#
#   BASE=http://localhost:8080 TOKEN=shouze_… docs/guide/adopt-and-prove.sh PLAN [ROW]
#
# PLAN is the plan's file (.docx, .doc, .pdf, .ofd, .txt). ROW says which matter to prove (M11, the monthly briefing).
# APPROVER names the person who approved the plan. Prints the state that the occurrence ends in: DONE.
set -euo pipefail

: "${BASE:?BASE is the address of Shouze, such as http://localhost:8080}"
: "${TOKEN:?TOKEN is an access token, made under 个人设置 → 访问令牌}"
plan_file=${1:?name the file of the plan}
row=${2:-M11}
approver=${APPROVER:-局党组会议}
today=$(TZ=Asia/Shanghai date +%F)

# Calls METHOD PATH [curl's options]; a refusal is told in the server's own sentence, and ends the script.
call() {
    local answer status
    answer=$(curl -sS -w '\n%{http_code}' -X "$1" -H "Authorization: Bearer $TOKEN" -H 'Accept: application/json' \
        "${@:3}" "$BASE/api/v1$2")
    status=${answer##*$'\n'}
    answer=${answer%$'\n'*}
    if ((status >= 400)); then
        printf '%s %s: %s %s\n' "$1" "$2" "$status" "$answer" >&2
        return 1
    fi
    printf '%s' "$answer"
}

post_json() {
    call POST "$1" -H 'Content-Type: application/json' --data-binary "$2"
}

# The first value of a text field in the JSON on standard input.
field() {
    grep -o "\"$1\":\"[^\"]*\"" | head -n 1 | cut -d '"' -f 4
}

say() {
    printf '%s\n' "$*" >&2
}

plan=$(call POST /plans -F "file=@$plan_file" | field id)
say "方案已读取：$plan"

for step in group obligations coverage; do
    post_json "/plans/$plan/confirm" "{\"step\":\"$step\",\"acceptProposals\":true}" >/dev/null
    say "已确认：$step"
done

post_json "/plans/$plan/adopt" "{\"effectiveOn\":\"$today\",\"approver\":\"$approver\",\"confirmed\":true}" >/dev/null
say "方案已采用，自 $today 起生效"

# One occurrence of the row that is due in the present period and not proven yet.
for state in OVERDUE AWAITING_PROOF OPEN; do
    occurrence=$(call GET "/occurrences?row=$row&plan=$plan&state=$state&limit=1" | field id || true)
    [[ -z $occurrence ]] || break
done
[[ -n $occurrence ]] || { say "方案中没有事项 $row 的待办期次。" && exit 1; }
say "待佐证：$(call GET "/occurrences/$occurrence" | field title)"

# As many proofs as the plan asks for in one period.
missing=$(call GET "/occurrences/$occurrence" | grep -o '"atLeast":[0-9]*' | cut -d : -f 2)
for ((number = 1; number <= missing; number++)); do
    post_json "/occurrences/$occurrence/evidence" \
        "{\"effectiveOn\":\"$today\",\"note\":\"经接口登记的工作记录（$number/$missing）。\"}" >/dev/null
done

state=$(call GET "/occurrences/$occurrence" | field state)
printf '%s\n' "$state"
[[ $state == DONE ]]
