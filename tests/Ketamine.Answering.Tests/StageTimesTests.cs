using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Ketamine.Answering.Tests.Triage;

namespace Ketamine.Answering.Tests;

public sealed class StageTimesTests
{
    [Fact]
    public void An_operator_sees_how_many_seconds_each_stage_of_an_answer_took()
    {
        var heard = new ConcurrentBag<(string Instrument, string? Unit, string? Stage)>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == StageTimes.Name)
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => heard.Add((instrument.Name, instrument.Unit, Stage(tags))));
        listener.Start();

        new Answerer(Made.Bare, new ScriptedMatcher(Made.Bare, 0.9), new AnswerThresholds(), TimeProvider.System, triage: null).Answer(new Question("tell me about repotting"));

        Assert.Equal(
            [("ketamine.stage.duration", "s", "match"), ("ketamine.stage.duration", "s", "triage"), ("ketamine.stage.duration", "s", "whole")],
            heard.Distinct().Order());
    }

    private static string? Stage(ReadOnlySpan<KeyValuePair<string, object?>> tags) => tags is [{ Key: "stage", Value: string stage }] ? stage : null;
}
