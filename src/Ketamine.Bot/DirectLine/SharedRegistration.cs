using Ketamine.Bot.DirectLine.Access;
using Ketamine.Bot.DirectLine.Transcripts;
using Ketamine.Bot.Settings;
using Ketamine.Storage.Conversations;
using Ketamine.Storage.Databases;
using Ketamine.Storage.People;
using Ketamine.Storage.Replicas;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.DirectLine;

/// <summary>Registers what replicas share through their database, and on one machine is held in memory and in a file.</summary>
internal static class SharedRegistration
{
    private const long Kilobyte = 1024;

    // Far above any position in the database, so that a reader coming from one to the other begins at the first.
    private const long FirstPositionMeanwhile = 1_000_000_000_000;

    public static void AddShared(this IServiceCollection services)
    {
        services.AddSingleton<ISigningKey>(provider => provider.GetService<Database>() is PostgresDatabase
            ? new SharedSigningKey(provider.GetRequiredService<SecretTable>())
            : ActivatorUtilities.CreateInstance<SigningKey>(provider));
        services.AddCheck(provider => _ = provider.GetRequiredService<ISigningKey>());
        services.AddSingleton<ITranscripts>(provider => provider.GetService<Database>() is PostgresDatabase shared
            ? Shared(provider, shared)
            : new MemoryTranscripts(Limits(provider), Time(provider)));
        services.AddHostedService<SharedTranscriptsUpkeep>();
    }

    private static SharedTranscripts Shared(IServiceProvider provider, PostgresDatabase shared)
    {
        var limits = Limits(provider).Value;
        var table = new ConversationTable(
            shared,
            new ConversationLimits
            {
                Open = limits.Conversations,
                OpenByOne = limits.ConversationsPerAddress,
                Utterances = limits.TranscriptActivities,
                BytesOfOne = limits.TranscriptKilobytes * Kilobyte,
                BytesOfAll = limits.TranscriptsMegabytes * Kilobyte * Kilobyte,
                Idle = TimeSpan.FromMinutes(limits.IdleMinutes),
            },
            Time(provider));
        return new SharedTranscripts(table, provider.GetRequiredService<PseudonymKey>(), new MemoryTranscripts(Limits(provider), Time(provider), FirstPositionMeanwhile));
    }

    private static IOptions<DirectLineSettings> Limits(IServiceProvider provider) => provider.GetRequiredService<IOptions<DirectLineSettings>>();

    private static TimeProvider Time(IServiceProvider provider) => provider.GetRequiredService<TimeProvider>();
}
