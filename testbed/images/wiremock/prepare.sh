#!/bin/sh
# prepare.sh FOLDER: fetches WireMock with the machine's own Maven; the image's build has none.
set -eu
mvn --quiet --batch-mode org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
  -Dartifact=org.wiremock:wiremock-standalone:3.13.2 -DoutputDirectory="$1" -Dmdep.stripVersion=true
