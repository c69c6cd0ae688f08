using Ketamine.Matching.OnDisk;

namespace Ketamine.Cli;

/// <summary>Tells how the index of a large base comes along: a bar that moves on a terminal, a line now and then elsewhere.</summary>
internal sealed class IndexNews(TextWriter errors, bool isTerminal) : IProgress<BuildNews>
{
    private const int BarLength = 40;
    private const int Lines = 20;

    private int _told = -1;

    public void Report(BuildNews value)
    {
        switch (value)
        {
            case BuildNews.Advanced advanced:
                Advance(advanced);
                break;
            case BuildNews.StartedOver over:
                errors.WriteLine($"{Name(over.Stage)}: {over.Why}; made from the beginning.");
                break;
            case BuildNews.Waiting waiting:
                errors.WriteLine($"{Name(waiting.Stage)}: another process is making it; waiting.");
                break;
        }
    }

    private void Advance(BuildNews.Advanced news)
    {
        var share = (double)news.Done / news.Total;
        var done = news.Done == news.Total;
        if (isTerminal)
        {
            var bar = new string('#', (int)(share * BarLength)).PadRight(BarLength, '.');
            errors.Write($"\r{Name(news.Stage)} [{bar}] {news.Done:N0} of {news.Total:N0}{(done ? Environment.NewLine : "")}");
        }
        else if (done || (int)(share * Lines) != _told)
        {
            _told = (int)(share * Lines);
            errors.WriteLine($"{Name(news.Stage)}: {news.Done:N0} of {news.Total:N0} entries");
        }
    }

    private static string Name(BuildStage stage) => stage == BuildStage.Words ? "Index of words" : "Vectors of meaning";
}
