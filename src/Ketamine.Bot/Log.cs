using Ketamine.Knowledge;

namespace Ketamine.Bot;

/// <summary>Every line that the bot logs: none holds a message or anything about a person.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Knowledge loaded: {Entries} entries, version {Version}.")]
    public static partial void KnowledgeLoaded(ILogger logger, int entries, string version);

    [LoggerMessage(2, LogLevel.Error, "The changed knowledge is not used, the last good version stays: {Problem}")]
    public static partial void KnowledgeRejected(ILogger logger, Problem problem);

    [LoggerMessage(3, LogLevel.Warning, "A message was refused: {Reason}.")]
    public static partial void MessageRefused(ILogger logger, string reason);

    [LoggerMessage(4, LogLevel.Error, "A turn failed with {ExceptionType}.")]
    public static partial void TurnFailed(ILogger logger, string exceptionType);

    [LoggerMessage(5, LogLevel.Error, "The reply to a failed turn could not be sent: {ExceptionType}.")]
    public static partial void FailureReplyFailed(ILogger logger, string exceptionType);

    [LoggerMessage(6, LogLevel.Warning, "The door for channels is closed: {Reason}")]
    public static partial void ChannelDoorClosed(ILogger logger, string reason);
}
