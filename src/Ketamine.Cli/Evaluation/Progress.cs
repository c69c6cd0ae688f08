namespace Ketamine.Cli.Evaluation;

/// <summary>Says now and then how far a long run is; safe for use by many threads.</summary>
/// <param name="writer">Where it is said, apart from the results.</param>
/// <param name="total">How many questions the run has.</param>
internal sealed class Progress(TextWriter writer, int total)
{
    private const int Step = 1000;

    private readonly Lock _writing = new();
    private int _done;

    public void Advance()
    {
        lock (_writing)
        {
            _done++;
            if (_done % Step == 0 || _done == total)
            {
                writer.WriteLine($"{_done} of {total} questions asked");
            }
        }
    }
}
