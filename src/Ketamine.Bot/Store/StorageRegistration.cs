using Ketamine.Bot.Feedback;
using Ketamine.Bot.Memory;
using Ketamine.Bot.Replicas;
using Ketamine.Bot.Settings;
using Ketamine.Bot.Unanswered;
using Ketamine.Storage.Counts;
using Ketamine.Storage.Databases;
using Ketamine.Storage.Feedback;
using Ketamine.Storage.Handovers;
using Ketamine.Storage.People;
using Ketamine.Storage.Replicas;
using Ketamine.Storage.Retention;
using Ketamine.Storage.State;
using Ketamine.Storage.Unanswered;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Store;

/// <summary>Registers what is kept, and where: SQLite in the data folder, or PostgreSQL where a connection string is set.</summary>
internal static class StorageRegistration
{
    public static void AddStorage(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(OpenDatabase);
        services.AddCheck(provider => _ = provider.GetRequiredService<Database>());
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<StorageSettings>>().Value.RetentionDays);
        services.AddSingleton<SecretTable>();
        services.AddSingleton<ReplicaMarks>();
        services.AddSingleton<PseudonymKey>();
        services.AddSingleton<PersonRecords>();
        services.AddSingleton<FeedbackTable>();
        services.AddSingleton<UnansweredTable>();
        services.AddSingleton<HandoverTable>();
        services.AddSingleton<ReplyCountTable>();
        services.AddSingleton<IStorage, StateDocuments>();
        services.AddSingleton<RetentionSweep>();
        services.AddSingleton<StoreHealth>();
        services.AddSingleton<Memories>();
        services.AddSingleton<FeedbackIntake>();
        services.AddSingleton<UnansweredNotes>();
        services.AddSingleton<ReplyTally>();
        services.AddHostedService<StoreOpening>();
        services.AddHostedService<RetentionService>();
        services.AddHostedService<ReplyTallyService>();
    }

    private static Database OpenDatabase(IServiceProvider provider)
    {
        var settings = provider.GetRequiredService<IOptions<StorageSettings>>().Value;
        return DatabaseChoice.Open(
            provider.GetRequiredService<IConfiguration>().GetConnectionString(StorageSettings.ConnectionName),
            Path.GetFullPath(settings.Folder, provider.GetRequiredService<IHostEnvironment>().ContentRootPath),
            provider.GetRequiredService<TimeProvider>());
    }
}
