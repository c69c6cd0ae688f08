using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Tests.Curation;

public sealed class CurationSettingsTests
{
    private const string Provider = "Curation:OpenIdConnect:";

    public static TheoryData<string, string[]> Wrong => new()
    {
        { "fewer than 16 characters", ["Curation:Secret=short"] },
        { "nobody can sign in", ["Curation:Apply=true"] },
        { "both a Secret and OpenIdConnect", ["Curation:Secret=" + Curator.Secret, Provider + "Authority=https://login.example", Provider + "ClientId=c", Provider + "ClientSecret=s"] },
        { "begins with https://", [Provider + "Authority=http://login.example", Provider + "ClientId=c", Provider + "ClientSecret=s"] },
        { "needs a ClientId and a ClientSecret", [Provider + "Authority=https://login.example"] },
        { "may not be empty", [Provider + "Authority=https://login.example", Provider + "ClientId=c", Provider + "ClientSecret=s", Provider + "Value="] },
        { "is no setting", ["Curation:Secrets=x"] },
        { "is no setting", [Provider + "Tenant=x"] },
        { "is for several", ["Curation:Secret=" + Curator.Secret, "Curation:Apply=true", "ConnectionStrings:Ketamine=Host=127.0.0.1;Port=1"] },
        { "is no folder", ["Curation:Secret=" + Curator.Secret, "Curation:Apply=true", "Knowledge:Path=no-such-folder"] },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_work_stops_the_start_with_the_remedy(string problem, string[] settings)
    {
        using var host = new BotHost([.. settings.Select(setting => setting.Split('=', 2)).Select(pair => (pair[0], pair[1]))]);

        var failures = Assert.Throws<OptionsValidationException>(host.Services.GetRequiredService<IStartupValidator>().Validate).Failures;
        Assert.Contains(failures, failure => failure.Contains(problem, StringComparison.Ordinal));
    }
}
