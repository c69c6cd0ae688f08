using Ketamine.Knowledge;
using Ketamine.Matching.OnDisk;

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

    [LoggerMessage(7, LogLevel.Information, "The store is {Store}.")]
    public static partial void StoreOpened(ILogger logger, string store);

    [LoggerMessage(8, LogLevel.Error, "The store cannot be used, answers go on without it: {Reason}")]
    public static partial void StoreFailed(ILogger logger, string reason);

    [LoggerMessage(9, LogLevel.Information, "The store can be used again.")]
    public static partial void StoreRecovered(ILogger logger);

    [LoggerMessage(10, LogLevel.Information, "{Rows} rows that were kept long enough are deleted.")]
    public static partial void StoreSwept(ILogger logger, int rows);

    [LoggerMessage(11, LogLevel.Warning, "Words alone are compared: {Problem}")]
    public static partial void EncoderMissing(ILogger logger, string problem);

    [LoggerMessage(13, LogLevel.Error, "A message in another conversation could not be sent: {ExceptionType}.")]
    public static partial void OutreachFailed(ILogger logger, string exceptionType);

    [LoggerMessage(12, LogLevel.Information, "The sign that the bot is typing could not be sent: {ExceptionType}.")]
    public static partial void TypingFailed(ILogger logger, string exceptionType);

    [LoggerMessage(14, LogLevel.Information, "Index of a large base, {Stage}: {Done} of {Total} entries.")]
    public static partial void IndexAdvanced(ILogger logger, BuildStage stage, int done, int total);

    [LoggerMessage(15, LogLevel.Warning, "Index of a large base, {Stage}: it is made from the beginning: {Why}.")]
    public static partial void IndexStartedOver(ILogger logger, BuildStage stage, string why);

    [LoggerMessage(16, LogLevel.Information, "Index of a large base, {Stage}: another process makes it; waiting.")]
    public static partial void IndexWaits(ILogger logger, BuildStage stage);

    [LoggerMessage(17, LogLevel.Error, "The vectors of the large base could not be made, words alone are compared: {Reason}")]
    public static partial void VectorsFailed(ILogger logger, string reason);
}
