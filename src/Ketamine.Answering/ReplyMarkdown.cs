using System.Text;
using Ketamine.Knowledge;

namespace Ketamine.Answering;

/// <summary>Writes a whole reply as Markdown, for channels that show no cards, the JSON door and the command line.</summary>
public sealed class ReplyMarkdown(Texts texts)
{
    private readonly EntryWording _wording = new(texts);

    /// <summary>The reply with everything that a card would show; the disclaimer stands last.</summary>
    public string Write(Reply reply)
    {
        var blocks = reply switch
        {
            AnswerReply answer => Answer(answer),
            ClarificationReply clarification => [clarification.Text, Bullets(clarification.Offered.Select(e => e.Question))],
            FallbackReply { Offered.Count: > 0 } fallback => [fallback.Text, Bullets(fallback.Offered.Select(e => e.Question))],
            FallbackReply fallback => [fallback.Text],
            SmalltalkReply smalltalk => [smalltalk.Text],
            EscalationReply escalation => Escalation(escalation),
            RefusalReply refusal => Refusal(refusal),
            _ => throw new InvalidOperationException($"There is no Markdown for {reply.GetType().Name}."),
        };
        return string.Join("\n\n", blocks.Append($"*{reply.Disclaimer}*"));
    }

    private IEnumerable<string> Answer(AnswerReply reply)
    {
        var entry = reply.Entry ?? throw new InvalidOperationException("An answer has an entry.");
        yield return $"**{entry.Question}**";
        foreach (var note in reply.Notes)
        {
            yield return $"*{note}*";
        }

        foreach (var block in Passport(entry))
        {
            yield return block;
        }

        if (reply.FollowUps.Count > 0)
        {
            yield return $"{_wording.FollowUpsHeading}:\n\n{Bullets(reply.FollowUps.Select(e => e.Question))}";
        }
    }

    private IEnumerable<string> Escalation(EscalationReply reply)
    {
        yield return $"**{reply.Text}**";
        if (reply.TextInOwnLanguage is { } line)
        {
            yield return $"**{line}**";
        }

        foreach (var block in HelpLines(reply))
        {
            yield return block;
        }

        if (reply.Entry is { } entry)
        {
            yield return $"**{_wording.WhatToDoHeading}**";
            foreach (var block in Passport(entry))
            {
                yield return block;
            }
        }

        yield return reply.Afterwards;
    }

    private IEnumerable<string> Refusal(RefusalReply reply) =>
        [reply.Text, .. reply.Entry is { } entry ? Passport(entry) : [], .. HelpLines(reply)];

    private IEnumerable<string> HelpLines(Reply reply) => reply.HelpLines.Count == 0
        ? []
        : [Bullets(reply.HelpLines.Select(HelpLine)), $"*{_wording.ListedLine(reply.HelpLines)}*"];

    private static string HelpLine(HelpLine line) => $"{line.Label}: [{line.Number ?? line.Address.Host}]({line.Address})";

    // The entry, its sources and when it was checked.
    private IEnumerable<string> Passport(Entry entry)
    {
        foreach (var block in Body(entry))
        {
            yield return block;
        }

        if (entry.Sources.Count > 0)
        {
            yield return $"{_wording.SourcesHeading}:\n\n{Bullets(entry.Sources.Select(SourceLink))}";
        }

        if (_wording.ReviewLine(entry) is { } reviewed)
        {
            yield return reviewed;
        }
    }

    private IEnumerable<string> Body(Entry entry)
    {
        var note = entry.Note is { } editors ? $"> **{_wording.NoteHeading}.** {editors.Text.ReplaceLineEndings("\n> ")}" : null;
        return entry.Note is { ComesFirst: true }
            ? new[] { note, entry.Answer }.OfType<string>()
            : new[] { entry.Answer, note }.OfType<string>();
    }

    private string SourceLink(Source source) =>
        source.Address is { } address ? $"[{_wording.SourceLine(source)}]({address})" : _wording.SourceLine(source);

    private static string Bullets(IEnumerable<string> lines)
    {
        var builder = new StringBuilder();
        foreach (var line in lines)
        {
            builder.Append(builder.Length > 0 ? "\n" : "").Append("- ").Append(line);
        }

        return builder.ToString();
    }
}
