namespace Ketamine.Bot.Telemetry;

/// <summary>What the standard variables of OpenTelemetry say is to be sent somewhere; without any, nothing is.</summary>
internal sealed class ExportVariables(IConfiguration configuration)
{
    public bool Traces => IsExported("TRACES");

    public bool Metrics => IsExported("METRICS");

    public bool Logs => IsExported("LOGS");

    private bool IsExported(string signal) =>
        !Is("OTEL_SDK_DISABLED", "true")
        && !Is($"OTEL_{signal}_EXPORTER", "none")
        && (Has("OTEL_EXPORTER_OTLP_ENDPOINT") || Has($"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT"));

    private bool Has(string name) => !string.IsNullOrEmpty(configuration[name]);

    private bool Is(string name, string value) => string.Equals(configuration[name], value, StringComparison.OrdinalIgnoreCase);
}
