using Ketamine.Bot.Settings;
using Ketamine.Answering;
using Microsoft.Extensions.Options;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Ketamine.Bot.Telemetry;

/// <summary>Metrics at <c>GET /metrics</c>; traces, metrics and logs over OTLP where the standard OTEL variables name a place for them.</summary>
internal static class TelemetryRegistration
{
    private const string Path = "/metrics";

    private static readonly string[] Meters =
        [BotMeter.Name, ConditionGauges.Name, StageTimes.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddChecked<MetricsSettings>(MetricsSettings.Section);
        services.AddSingleton<IValidateOptions<MetricsSettings>, MetricsSettingsCheck>();
        services.AddSingleton<BotMeter>();
        services.AddSingleton<ConditionGauges>();
        services.AddSingleton<MetricsGate>();

        var exports = new ExportVariables(builder.Configuration);
        var telemetry = services.AddOpenTelemetry().WithMetrics(metrics =>
        {
            // Each reading is fresh: it is cheap, and seldom asked for.
            metrics.AddMeter(Meters).AddPrometheusExporter(exporter => exporter.ScrapeResponseCacheDurationMilliseconds = 0);
            if (exports.Metrics)
            {
                metrics.AddOtlpExporter();
            }
        });
        if (exports.Traces)
        {
            telemetry.WithTracing(traces => traces.AddSource(StageTimes.Name).AddAspNetCoreInstrumentation().AddProcessor(new SpanPrivacy()).AddOtlpExporter());
        }

        if (exports.Logs)
        {
            telemetry.WithLogging(logs => logs.AddOtlpExporter());
        }
    }

    public static void MapTelemetry(this WebApplication app)
    {
        app.Services.GetRequiredService<ConditionGauges>();
        if (app.Services.GetRequiredService<IOptions<MetricsSettings>>().Value.Enabled)
        {
            var gate = app.Services.GetRequiredService<MetricsGate>();
            app.UseWhen(context => context.Request.Path.Equals(Path, StringComparison.Ordinal), branch => branch.Use(gate.InvokeAsync));
            app.MapPrometheusScrapingEndpoint(Path);
        }
    }
}
