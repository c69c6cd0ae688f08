using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ketamine.Answering;
using Ketamine.Bot.DirectLine.Transcripts;
using Ketamine.Bot.Memory;
using Ketamine.Bot.Teams;
using Ketamine.Knowledge;
using Ketamine.Storage.Databases;
using Ketamine.Storage.People;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Ketamine.Bot.Commands;

/// <summary>Carries out commands; each reply is Markdown and says what became of it.</summary>
internal sealed class CommandReplies(Memories memories, PersonRecords records, ITranscripts transcripts)
{
    private const int MostUsedSources = 10;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<string> ReplyAsync(Command command, Remembered memory, IActivity activity, KnowledgeBase knowledge, CancellationToken cancellation) => command switch
    {
        Command.Help => knowledge.Texts[TextName.Help],
        Command.Sources => Sources(memory, knowledge),
        Command.ShowRegion => ShowRegion(memory, knowledge.Texts),
        Command.SetRegion set => await SetRegionAsync(set.Code, memory, activity, knowledge.Texts, cancellation),
        Command.UnknownRegion => knowledge.Texts[TextName.RegionUnknown],
        // What is kept about one person is no matter for those who read along.
        Command.AboutMe when TeamsConversation.IsShared(activity) => knowledge.Texts[TextName.AskAlone],
        Command.AboutMe => await AboutMeAsync(activity, knowledge.Texts, cancellation),
        Command.ForgetMe => await ForgetMeAsync(activity, knowledge.Texts, cancellation),
        _ => throw new InvalidOperationException($"There is no reply to {command}."),
    };

    private static string Sources(Remembered memory, KnowledgeBase knowledge)
    {
        var wording = new EntryWording(knowledge.Texts);
        if (knowledge.Find(memory.Previous) is { } last)
        {
            return last.Sources.Count == 0
                ? knowledge.Texts[TextName.SourcesNone]
                : List(knowledge.Texts[TextName.SourcesOfAnswer].Replace("{question}", last.Question, StringComparison.Ordinal), last.Sources, wording);
        }

        if (knowledge.Sources.Count == 0)
        {
            return knowledge.Texts[TextName.SourcesNone];
        }

        var used = knowledge.Entries.SelectMany(entry => entry.Sources).GroupBy(source => source.Id, StringComparer.Ordinal).OrderByDescending(uses => uses.Count()).ToList();
        return used.Count == 0
            ? knowledge.Texts[TextName.SourcesNone]
            : List(
                knowledge.Texts[TextName.SourcesOfAll].Replace("{count}", used.Count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
                used.Take(MostUsedSources).Select(uses => uses.First()),
                wording);
    }

    private static string List(string heading, IEnumerable<Source> sources, EntryWording wording) =>
        $"{heading}\n\n{string.Join('\n', sources.Select(source => $"- {Link(source, wording.SourceLine(source))}"))}";

    private static string Link(Source source, string line) => source.Address is { } address
        ? $"[{Cards.Markdown.Escape(line)}]({address.AbsoluteUri})"
        : Cards.Markdown.Escape(line);

    private static string ShowRegion(Remembered memory, Texts texts) =>
        memory.Region is { } code ? WithRegion(texts[TextName.RegionShown], code) : texts[TextName.RegionNone];

    private async Task<string> SetRegionAsync(string code, Remembered memory, IActivity activity, Texts texts, CancellationToken cancellation) =>
        await memories.KeepAsync(activity, memory, memory with { Region = code }, cancellation)
            ? WithRegion(texts[TextName.RegionSet], code)
            : texts[TextName.NotSaved];

    private static string WithRegion(string text, string code) => text.Replace("{region}", Regions.NameOf(code), StringComparison.Ordinal);

    private async Task<string> AboutMeAsync(IActivity activity, Texts texts, CancellationToken cancellation)
    {
        try
        {
            var export = await records.ExportAsync(await memories.PersonAsync(activity, cancellation), cancellation);
            return export.All(kind => kind.Value!.AsArray().Count == 0)
                ? texts[TextName.NothingKnown]
                : $"{texts[TextName.KnownAboutYou]}\n\n```\n{export.ToJsonString(Readable)}\n```";
        }
        catch (StoreUnavailableException)
        {
            return texts[TextName.NotReadable];
        }
    }

    private async Task<string> ForgetMeAsync(IActivity activity, Texts texts, CancellationToken cancellation)
    {
        if (activity.ChannelId == Channels.Directline)
        {
            await transcripts.ForgetBeforeAsync(activity.Conversation.Id, activity.Id, cancellation);
        }

        try
        {
            await records.ForgetAsync(await memories.PersonAsync(activity, cancellation), cancellation);
            return texts[TextName.Forgotten];
        }
        catch (StoreUnavailableException)
        {
            return texts[TextName.NotForgotten];
        }
    }
}
