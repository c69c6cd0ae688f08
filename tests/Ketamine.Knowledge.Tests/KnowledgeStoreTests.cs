using Microsoft.Extensions.Time.Testing;

namespace Ketamine.Knowledge.Tests;

public sealed class KnowledgeStoreTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly BaseFolder _folder = new();
    private readonly FakeTimeProvider _time = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Takes_a_good_change_and_keeps_the_last_good_base_over_a_bad_one()
    {
        using var store = new KnowledgeStore(_folder.Path, _time);
        var changed = new TaskCompletionSource<KnowledgeBase>(TaskCreationOptions.RunContinuationsAsynchronously);
        var rejected = new TaskCompletionSource<IReadOnlyList<Problem>>(TaskCreationOptions.RunContinuationsAsynchronously);
        store.Changed += changed.SetResult;
        store.Rejected += problems => rejected.TrySetResult(problems);

        _folder.Write("entries/ferns/repot.md", BaseFolder.ValidEntry.Replace("fresh", "new", StringComparison.Ordinal));
        await AdvanceUntil(changed.Task);
        Assert.Contains("new soil", store.Current.Entries[0].Answer, StringComparison.Ordinal);

        _folder.Write("entries/ferns/repot.md", "broken");
        var problems = await AdvanceUntil(rejected.Task);
        Assert.Equal("entries/ferns/repot.md", Assert.Single(problems).File);
        Assert.Contains("new soil", store.Current.Entries[0].Answer, StringComparison.Ordinal);
        Assert.Single(store.Problems);
    }

    [Fact]
    public void A_bad_base_at_the_start_is_no_base()
    {
        _folder.Write("entries/ferns/repot.md", "broken");

        Assert.Throws<KnowledgeException>(() => new KnowledgeStore(_folder.Path, _time));
    }

    // File events come in real time; the quiet time after them is the fake clock's.
    private async Task<T> AdvanceUntil<T>(Task<T> task)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!task.IsCompleted)
        {
            await Task.Delay(50, patience.Token);
            _time.Advance(KnowledgeStore.Quiet);
        }

        return await task;
    }
}
