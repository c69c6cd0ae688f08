#!/usr/bin/env bash
# Runs three replicas behind nginx at half of what they can take, through all doors, for MINUTES (30), and writes artifacts/soak/soak.csv and soak.svg.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
KETAMINE_SOAK_MINUTES=${1:-30} dotnet test tests/Ketamine.Operations.Tests -c Release --filter 'FullyQualifiedName~Soak.SoakTests' --logger 'console;verbosity=detailed'
