using Ketamine.Knowledge;
using Ketamine.Matching.OnDisk;
using Ketamine.Matching.Semantic;

namespace Ketamine.Bot.Answers;

/// <summary>Encodes a large base while words alone answer; one base at a time, the newest.</summary>
internal sealed class LaterVectors(ILogger logger, Action<KnowledgeBase> whenComplete) : IDisposable
{
    private readonly IndexLog _news = new(logger);
    private readonly Lock _starting = new();
    private CancellationTokenSource _stop = new();
    private Task _work = Task.CompletedTask;
    private string? _failure;

    /// <summary>Is told how it comes along.</summary>
    public IProgress<BuildNews> News => _news;

    /// <summary>What the operator should know, in a sentence.</summary>
    public string Problem => _failure is { } failure
        ? $"Words alone are compared: the vectors of the large base could not be made: {failure} Make room or mend the folder, and start again; they go on where they were."
        : $"Words alone are compared until the vectors of the large base are made{(_news.Last is { } last ? $": {last.Done} of {last.Total} entries" : "")}.";

    public void Start(KnowledgeBase knowledge, EncoderPool encoder)
    {
        lock (_starting)
        {
            _stop.Cancel();
            _stop = new CancellationTokenSource();
            var stop = _stop.Token;
            _work = _work.ContinueWith(_ => Complete(knowledge, encoder, stop), CancellationToken.None, TaskContinuationOptions.LongRunning, TaskScheduler.Default);
        }
    }

    public void Dispose()
    {
        lock (_starting)
        {
            _stop.Cancel();
        }

        // The encoder must not go while it works.
        _work.Wait();
        _stop.Dispose();
    }

    private void Complete(KnowledgeBase knowledge, EncoderPool encoder, CancellationToken stop)
    {
        try
        {
            _failure = null;
            LargeBaseIndex.Complete(knowledge, encoder, _news, stop);
            whenComplete(knowledge);
        }
        catch (OperationCanceledException)
        {
            // The program ends, or a newer base has come.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _failure = e.Message;
            Log.VectorsFailed(logger, e.Message);
        }
    }
}
