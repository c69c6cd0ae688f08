using System.CommandLine;
using Ketamine.Cli.TeamsPackage;
using Ketamine.Knowledge;
using Ketamine.Knowledge.Reading;

namespace Ketamine.Cli.Verbs;

/// <summary><c>teams-app</c>: the package that is uploaded to Teams.</summary>
internal static class TeamsAppVerb
{
    public static Command Create()
    {
        var id = new Option<string?>("--app-id") { Description = "The application (client) id of the bot's registration; MicrosoftAppId of the environment where it is left out." };
        var domain = new Option<string?>("--domain") { Description = "The host name at which the bot answers on https; Teams__Domain of the environment where it is left out." };
        var output = new Option<string?>("--output") { Description = "The file to write; artifacts/teams/ketamine-bot.zip where it is left out." };
        var knowledge = CommonOptions.Knowledge();
        var command = new Command("teams-app", "Write the app package for Teams: manifest and icons.") { id, domain, output, knowledge };
        command.SetAction(parsed =>
        {
            var home = HomeFolder.Find(AppContext.BaseDirectory);
            var address = AppAddress.Parse(
                parsed.GetValue(id) ?? Environment.GetEnvironmentVariable("MicrosoftAppId"),
                parsed.GetValue(domain) ?? Environment.GetEnvironmentVariable("Teams__Domain"));
            var file = parsed.GetValue(output) ?? Path.Combine(home, "artifacts", "teams", "ketamine-bot.zip");
            var app = TeamsAppFile.Read(CommonOptions.KnowledgePath(parsed.GetValue(knowledge)));
            AppPackage.Write(file, Manifest.Write(app, address, Version()), Path.Combine(home, "teams"));
            parsed.InvocationConfiguration.Output.WriteLine($"Written: {file}");
            if (address.IsTunnel)
            {
                parsed.InvocationConfiguration.Error.WriteLine($"{address.Domain} is a tunnel: good for trying out, but the store does not take it.");
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static string Version() => typeof(TeamsAppVerb).Assembly.GetName().Version!.ToString(3);
}
