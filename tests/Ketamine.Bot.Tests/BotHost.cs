using Ketamine.Answering;
using Ketamine.Bot.Answers;
using Ketamine.Knowledge;
using Ketamine.Storage.Databases;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace Ketamine.Bot.Tests;

/// <summary>The real host with a data folder of its own and a clock that tests move.</summary>
public sealed class BotHost : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo _data;
    private readonly bool _ownsData;
    private readonly (string Name, string Value)[] _settings;

    public BotHost()
        : this([])
    {
    }

    internal BotHost(params (string Name, string Value)[] settings)
        : this(null, settings)
    {
    }

    /// <param name="data">The data folder of another host, for a second replica; null for one of its own.</param>
    internal BotHost(string? data, params (string Name, string Value)[] settings)
    {
        _ownsData = data is null;
        _data = data is null ? Directory.CreateTempSubdirectory("ketamine-bot-") : new DirectoryInfo(data);
        _settings = settings;
    }

    internal string Data => _data.FullName;

    internal FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    internal IBot Bot => Services.GetRequiredService<IBot>();

    internal KnowledgeBase Knowledge => Services.GetRequiredService<LiveAnswerer>().Current.Knowledge;

    internal Texts Texts => Knowledge.Texts;

    /// <summary>An entry with sources that its own question finds.</summary>
    internal Entry Answered => Knowledge.Entries.First(entry =>
        entry.Risk == RiskClass.General && entry.Sources.Count > 0
        && Services.GetRequiredService<LiveAnswerer>().Current.Answer(new Question(entry.Question)) is AnswerReply { Entry: { } shown } && shown.Id == entry.Id);

    /// <summary>Goes ahead in time and wakes no timer: those of a host would each be woken thousands of times.</summary>
    internal void Skip(TimeSpan ahead) => Time.AdjustTime(Time.GetUtcNow() + ahead);

    internal async Task<IReadOnlyList<IDictionary<string, object?>>> RowsAsync(string table)
    {
        var rows = await Services.GetRequiredService<Database>().ReadAsync(s => s.QueryAsync<dynamic>($"select * from {table}"), CancellationToken.None);
        return [.. rows.Cast<IDictionary<string, object?>>()];
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Storage:Folder", Data);
        foreach (var (name, value) in _settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time)));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (_ownsData && _data.Exists)
        {
            _data.Delete(recursive: true);
            _data.Refresh();
        }
    }
}
