using Ketamine.Matching.OnDisk;

namespace Ketamine.Bot.Answers;

/// <summary>Logs how the index of a large base comes along, a line for each twentieth of the way.</summary>
internal sealed class IndexLog(ILogger logger) : IProgress<BuildNews>
{
    private const int Lines = 20;

    private (BuildStage Stage, int Line) _told;

    /// <summary>How far it is; null while nothing is made.</summary>
    public BuildNews.Advanced? Last { get; private set; }

    public void Report(BuildNews value)
    {
        switch (value)
        {
            case BuildNews.Advanced advanced:
                Advance(advanced);
                break;
            case BuildNews.StartedOver over:
                Log.IndexStartedOver(logger, over.Stage, over.Why);
                break;
            case BuildNews.Waiting waiting:
                Log.IndexWaits(logger, waiting.Stage);
                break;
        }
    }

    private void Advance(BuildNews.Advanced news)
    {
        Last = news;
        var now = (news.Stage, (int)((long)news.Done * Lines / news.Total));
        if (now != _told)
        {
            _told = now;
            Log.IndexAdvanced(logger, news.Stage, news.Done, news.Total);
        }
    }
}
