using Ketamine.Answering;
using Ketamine.Storage.Retention;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Settings;

/// <summary>Binds the settings and checks all of them at start.</summary>
internal static class SettingsRegistration
{
    public static void AddSettings(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddChecked<KnowledgeSettings>(KnowledgeSettings.Section)
            .Validate(s => s.Path.Length > 0, "Knowledge:Path is empty. Set it to the folder with the entries.")
            .Validate(s => s.OnDiskFrom > 0, "Knowledge:OnDiskFrom must be above 0. Set it to how many questions and alternates make a table a large one, or leave it out.");
        services.AddSingleton<IValidateOptions<KnowledgeSettings>, KnowledgeSettingsCheck>();
        services.AddChecked<MatchingSettings>(MatchingSettings.Section)
            .Validate(s => s.Problem() is null, "Matching: AnswerThreshold and ClarificationThreshold must lie between 0 and 1, the second not above the first.")
            .Validate(s => s.Encoders is null or (>= 1 and <= 1_000), "Matching:Encoders must be a number from 1 to 1,000. Leave it out for one a processor.")
            .Validate(s => s is { EncodingsKept: >= 0 and <= 1_000_000, RepliesKept: >= 0 and <= 1_000_000 }, "Matching: EncodingsKept and RepliesKept must each be a number from 0 to 1,000,000.");
        services.AddChecked<StorageSettings>(StorageSettings.Section)
            .Validate(s => s.Folder.Length > 0, "Storage:Folder is empty. Set it to the folder for the bot's data, or leave it out.")
            .Validate(s => s.RetentionDays.IsInRange, $"Storage:RetentionDays: Feedback, State, Unanswered, Handovers and Counts must each be a number of days from 1 to {RetentionDays.Most}.");
        services.AddChecked<PrivacySettings>(PrivacySettings.Section);
        services.AddCheck(provider => _ = provider.GetRequiredService<IOptions<ChannelSettings>>().Value);
        services.AddOptions<ChannelSettings>()
            .Configure<IConfiguration>((settings, configuration) => configuration.Bind(settings));
        services.AddSingleton<IValidateOptions<ChannelSettings>, ChannelSettingsCheck>();
        services.AddChecked<TeamsSettings>(TeamsSettings.Section);
        services.AddSingleton<IValidateOptions<TeamsSettings>, TeamsSettingsCheck>();
    }

    /// <summary>The thresholds that the settings give, else the fitted ones.</summary>
    public static AnswerThresholds Thresholds(this MatchingSettings settings, AnswerThresholds fitted)
    {
        var answer = settings.AnswerThreshold ?? fitted.Answer;
        return new AnswerThresholds { Answer = answer, Clarification = settings.ClarificationThreshold ?? Math.Min(fitted.Clarification, answer) };
    }

    private static string? Problem(this MatchingSettings settings) => settings.Thresholds(new AnswerThresholds()).Problem();
}
