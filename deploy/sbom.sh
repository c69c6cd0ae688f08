#!/usr/bin/env bash
# Writes what the bot is made of, as CycloneDX JSON: artifacts/sbom/bot.json (NuGet, from the restored lock files) and chat.json (npm, from package-lock.json).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

readonly out=artifacts/sbom
version=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' Directory.Build.props)
mkdir -p "$out"
dotnet tool restore >/dev/null
dotnet restore src/Ketamine.Bot --locked-mode >/dev/null
dotnet tool run dotnet-CycloneDX src/Ketamine.Bot/Ketamine.Bot.csproj --recursive --disable-package-restore --output-format Json --set-name Ketamine.Bot --set-version "$version" --output "$out" --filename bot.json
# Web Chat's own wishes for its neighbours contradict each other, at which npm complains; the lock file is what counts.
npm exec --yes --prefix src/Ketamine.Bot/WebChat -- @cyclonedx/cyclonedx-npm@6.0.1 --package-lock-only --ignore-npm-errors --output-format JSON \
  --output-file "$out/chat.json" src/Ketamine.Bot/WebChat/package.json 2>/dev/null
for file in bot chat; do
  echo "$out/$file.json: $(node -p "JSON.parse(fs.readFileSync('$out/$file.json')).components.length") components"
done
