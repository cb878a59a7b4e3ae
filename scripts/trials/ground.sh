# What all trials stand on: a Spark, the jar, a scratch folder, processes that end with the trial, and what passed. To be sourced.
# Sets $home, $work, SPARK_HOME; see the functions.

home=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
trial=$(basename "$0")
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
# Many short programs: the optimising compiler would cost more than it gives.
export JAVA_TOOL_OPTIONS="${JAVA_TOOL_OPTIONS:-} -XX:TieredStopAtLevel=1"
passed=0
failed=0
started=()  # processes of ours

say() { echo "$trial: $*"; }

# Ends the trial without a verdict: what it needs is not to be had here.
not_run() { say "NOT RUN: $*"; exit 0; }

pass() { passed=$((passed + 1)); say "PASS $*"; }
fail() { failed=$((failed + 1)); say "FAIL $*"; }

# check WHAT COMMAND…: passes if the command does; shows what it said if not.
check() {
  local what=$1 told
  shift
  if told=$("$@" 2>&1); then pass "$what${told:+ ($(tail -n 1 <<<"$told"))}"; else fail "$what"; tail -n 20 <<<"$told"; fi
}

# check_ended WHAT PID: waits for a process that the trial began, and passes if it ended well.
check_ended() { if wait "$2"; then pass "$1"; else fail "$1 (it returned $?)"; fi; }

# check_failed WHAT PID: the same, and passes if it did not.
check_failed() { if wait "$2"; then fail "$1: it should not say that all is well"; else pass "$1"; fi; }

# Ends the trial.
verdict() {
  say "$passed passed, $failed failed"
  [ $failed = 0 ]
}

# A folder for Python's packages, kept from trial to trial: python PACKAGE… leaves it in $python.
python() {
  local folder=$home/target/trials/python
  python=$folder/bin/python
  [ -x "$python" ] || { command -v python3 >/dev/null && python3 -m venv "$folder" >/dev/null 2>&1; } || not_run "needs a python3 with venv for $*"
  say "installing $* with pip, unless it is there …" >&2
  "$python" -m pip install -q "$@" >&2 || not_run "pip cannot install $*"
}

# A Spark 4.1 in SPARK_HOME: the user's, else PyPI's pyspark, which holds a whole one.
spark() {
  if [ -z "${SPARK_HOME:-}" ]; then
    python pyspark==4.1.0
    SPARK_HOME=$("$python" -c 'import pyspark; print(pyspark.__path__[0])')
  fi
  export SPARK_HOME
  [ -x "$SPARK_HOME/bin/spark-submit" ] || not_run "SPARK_HOME is $SPARK_HOME, but there is no bin/spark-submit in it"
  # Nothing of ours listens to other machines.
  export SPARK_LOCAL_IP=127.0.0.1 SPARK_CONF_DIR=$work/conf
  mkdir -p "$SPARK_CONF_DIR"
}

# The version of Hadoop that Spark brings.
hadoop_version() { basename "$SPARK_HOME"/jars/hadoop-client-api-*.jar .jar | sed 's/.*-api-//'; }

# Where Maven keeps what it fetched.
repository() { tr ':' '\n' <"$home/target/spark.classpath" | sed -n 's:/org/duckdb/duckdb_jdbc/.*::p' | head -n 1; }

# artifact GROUP NAME VERSION: prints the jar, which Maven fetches once. The trial is not run where it cannot.
artifact() {
  local folder jar
  folder=$(repository)
  jar=$folder/${1//.//}/$2/$3/$2-$3.jar
  [ -f "$jar" ] || (cd "$home" && mvn -q -B dependency:get -Dtransitive=false -Dartifact="$1:$2:$3" >&2) || return 1
  echo "$jar"
}

# begin LOG COMMAND…: starts a process that ends with the trial; leaves its number in $begun.
begin() {
  local log=$1
  shift
  "$@" >"$log" 2>&1 </dev/null &
  begun=$!
  started+=("$begun")
}

# The processes that a process has started, and theirs.
descendants() {
  local child
  for child in $(ps -o pid= --ppid "$1"); do
    descendants "$child"
    echo "$child"
  done
}

# end PID: a process of ours and all that it started, at once.
end() {
  local pid
  for pid in $(descendants "$1") "$1"; do kill -KILL "$pid" 2>/dev/null || true; done
  wait "$1" 2>/dev/null || true
}

# wait_for SECONDS FILE PATTERN: until a line of the file matches.
wait_for() {
  local second
  for ((second = 0; second < $1 * 10; second++)); do
    grep -qE "$3" "$2" 2>/dev/null && return 0
    sleep 0.1
  done
  say "no line like '$3' in $2 within $1 s"
  return 1
}

# equal A B: all tables of two warehouses on this machine, row by row.
equal() {
  local duck
  duck=$(tr ':' '\n' <"$home/target/spark.classpath" | grep -m 1 '/duckdb_jdbc-')
  "$java" -Xmx1g -cp "$duck" "$home/scripts/trials/CompareWarehouses.java" "$1" "$2"
}

finish() {
  local status=$? pid
  for pid in "${started[@]}"; do end "$pid"; done
  if [ -n "${TRIALS_KEEP:-}" ]; then say "logs and tables: $work"; else rm -rf "$work"; fi
  exit $status
}

work=$(mktemp -d "${TMPDIR:-/tmp}/trihelix-trial.XXXXXX")
trap finish EXIT
(unset SPARK_HOME; "$home/scripts/trihelix" --version >/dev/null)  # builds the jar
