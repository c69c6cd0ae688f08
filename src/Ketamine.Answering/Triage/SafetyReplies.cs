using Ketamine.Knowledge;

namespace Ketamine.Answering.Triage;

/// <summary>Writes the replies that come before any matching.</summary>
internal sealed class SafetyReplies(KnowledgeBase knowledge)
{
    private readonly HelpDirectory _help = new(knowledge.HelpLines);

    public EscalationReply Escalate(SafetyConcern concern, Question question) => new()
    {
        Disclaimer = knowledge.Texts[TextName.Disclaimer],
        KnowledgeVersion = knowledge.Version,
        Candidates = [],
        Safety = concern,
        HelpLines = _help.For(concern.Help, question),
        Entry = knowledge.Find(concern.EntryId),
        Text = knowledge.Texts[concern.Category == SafetyCategory.Crisis ? TextName.Crisis : TextName.Emergency],
        TextInOwnLanguage = InOwnLanguage(concern),
        Afterwards = knowledge.Texts[TextName.AfterHelp],
    };

    public RefusalReply Refuse(SafetyConcern concern, Question question) => new()
    {
        Disclaimer = knowledge.Texts[TextName.Disclaimer],
        KnowledgeVersion = knowledge.Version,
        Candidates = [],
        Safety = concern,
        HelpLines = _help.For(concern.Help, question),
        Entry = knowledge.Find(concern.EntryId),
        Text = knowledge.Texts[TextName.Refusal],
    };

    private string? InOwnLanguage(SafetyConcern concern) =>
        concern.Language is { } code && knowledge.Safety?.Languages.GetValueOrDefault(code) is { } lines
            ? concern.Category == SafetyCategory.Crisis ? lines.Crisis : lines.Emergency
            : null;
}
