namespace Ketamine.Knowledge;

/// <summary>Every word that the bot says by itself, by name.</summary>
public sealed class Texts
{
    private readonly IReadOnlyDictionary<string, string> _texts;

    internal Texts(IReadOnlyDictionary<string, string> texts, IReadOnlyList<Smalltalk> smalltalk)
    {
        _texts = texts;
        Smalltalk = smalltalk;
    }

    public IReadOnlyList<Smalltalk> Smalltalk { get; }

    /// <summary>What people type for each command, as a whole message compared without case, marks and spacing.</summary>
    public required IReadOnlyDictionary<CommandName, IReadOnlyList<string>> Commands { get; init; }

    /// <summary>Ids of the entries that are offered to a person who has not asked anything yet.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>The text of that name; the reader has checked that each name of <see cref="TextName"/> is there.</summary>
    public string this[TextName name] => _texts[KeyOf(name)];

    /// <summary>The name as it stands in the file: <c>DidYouMean</c> is <c>did-you-mean</c>.</summary>
    public static string KeyOf(TextName name) => KebabCase.Of(name.ToString());

    /// <summary>The name of a command as it stands in the file: <c>ForgetMe</c> is <c>forget-me</c>.</summary>
    public static string KeyOf(CommandName name) => KebabCase.Of(name.ToString());
}

/// <summary>Something people say that is no question, and the reply to it.</summary>
/// <param name="Phrases">Whole messages, compared without case, marks and spacing.</param>
public sealed record Smalltalk(string Id, IReadOnlyList<string> Phrases, string Reply);

/// <summary>The names of the texts that every knowledge base holds.</summary>
public enum TextName
{
    Title,
    Disclaimer,
    Welcome,
    Notice,
    Help,
    Fallback,
    FallbackNearest,
    DidYouMean,
    Empty,
    NoText,
    TooLong,
    Failure,
    Expired,
    EditorsNote,
    Sources,
    Reviewed,
    ClinicallyReviewed,
    NotClinicallyReviewed,
    SecondHand,
    NewsSource,
    FollowUps,
    FollowUpContext,
    Placeholder,
    Crisis,
    Emergency,
    AfterHelp,
    HelpListed,
    WhatToDo,
    Refusal,
    PersonalAdvice,
    Understood,
    Restarted,
    StartAgain,
    NoConnection,
    TryAgain,
    NeedsScript,
    AskAQuestion,
    PageMissing,
    FeedbackReason,
    FeedbackSend,
    Helpful,
    NotHelpful,
    FeedbackThanks,
    FeedbackNotSaved,
    FeedbackUnclear,
    SourcesOfAnswer,
    SourcesOfAll,
    SourcesNone,
    RegionShown,
    RegionNone,
    RegionSet,
    RegionUnknown,
    NotSaved,
    Forgotten,
    NotForgotten,
    KnownAboutYou,
    NothingKnown,
    NotReadable,
    ShowMore,
    Receipt,
    AskAlone,
    SearchHint,
    SearchNothing,
    AskAPerson,
    HandoverConsent,
    HandoverAgree,
    HandoverDecline,
    HandoverDeclined,
    HandoverPassedOn,
    HandoverFull,
    HandoverFailed,
    HandoverTaken,
    HandoverAnswer,
    HandoverNotChecked,
    HandoverNew,
    HandoverNote,
    HandoverTake,
    HandoverTakenBy,
    HandoverTakenAlready,
    HandoverWrite,
    HandoverSend,
    HandoverEmpty,
    HandoverAnsweredBy,
    HandoverUndelivered,
    HandoverGone,
}

/// <summary>What a person can tell the bot to do, beside asking.</summary>
public enum CommandName
{
    Help,
    Sources,
    Region,
    AboutMe,
    ForgetMe,
}
