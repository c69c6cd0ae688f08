using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Tests.Settings;

public sealed class SettingsChecksTests
{
    [Fact]
    public void Every_problem_is_told_at_once_with_its_remedy()
    {
        using var host = new BotHost(
            ("Limits:MessagesAtOnce", "many"),
            ("Limits:CallsPerMinut", "5"),
            ("Matching:AnswerThreshold", "7"),
            ("MetricsPage:AllowedAddresses:0", "everywhere"),
            ("ForwardedHeaders:KnownProxies:0", "somewhere"),
            ("DirectLine:Streams", "0"),
            ("MicrosoftAppId", "no-guid"),
            ("ConnectionStrings:Ketamine", "Hots=db;Password=hush"));

        var failures = Assert.Throws<OptionsValidationException>(host.Services.GetRequiredService<IStartupValidator>().Validate).Failures.ToList();

        string[] expected =
        [
            "Limits:MessagesAtOnce", "Matching: AnswerThreshold", "MetricsPage:AllowedAddresses holds 'everywhere'", "KnownProxies holds 'somewhere'",
            "DirectLine:Streams is 0", "MicrosoftAppId is no GUID", "ConnectionStrings:Ketamine cannot be read",
        ];
        Assert.All(expected, text => Assert.Contains(failures, failure => failure.Contains(text, StringComparison.Ordinal)));
        Assert.DoesNotContain(failures, failure => failure.Contains("hush", StringComparison.Ordinal));
        Assert.Equal(failures.Distinct(), failures);
    }

    [Fact]
    public void A_name_that_means_nothing_is_told_with_those_that_do()
    {
        using var host = new BotHost(("Limits:CallsPerMinut", "5"));
        var failure = Assert.Single(Assert.Throws<OptionsValidationException>(host.Services.GetRequiredService<IStartupValidator>().Validate).Failures);
        Assert.StartsWith("Limits:CallsPerMinut is no setting. The settings of Limits are", failure, StringComparison.Ordinal);
        Assert.Contains("CallsPerMinute,", failure, StringComparison.Ordinal);
    }
}
