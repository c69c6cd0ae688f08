using Ketamine.Storage.State;

namespace Ketamine.Storage.Tests.State;

public sealed class StateCopiesTests
{
    private readonly StateCopies _copies = new();

    [Fact]
    public void What_was_read_is_found_until_rows_are_deleted()
    {
        _copies.HoldRead([Version(1), StoredDocument.Absent("other")], _copies.Changes);

        Assert.Equal([Version(1), StoredDocument.Absent("other")], _copies.Find(["key", "other"]));
        Assert.Null(_copies.Find(["key", "third"]));

        _copies.Clear();
        Assert.Null(_copies.Find(["key"]));
    }

    [Fact]
    public void What_was_read_before_a_write_does_not_take_its_place()
    {
        var before = _copies.Changes;
        _copies.HoldWritten([Version(2)]);
        _copies.HoldRead([Version(1)], before);

        Assert.Equal([Version(2)], _copies.Find(["key"]));
    }

    [Fact]
    public void What_was_read_before_rows_were_deleted_is_not_held()
    {
        var before = _copies.Changes;
        _copies.Clear();
        _copies.HoldRead([Version(1)], before);

        Assert.Null(_copies.Find(["key"]));
    }

    [Fact]
    public void The_copies_used_longest_ago_give_way()
    {
        for (var i = 0; i < 4 * StateCopies.Most; i++)
        {
            _copies.HoldWritten([StoredDocument.Absent($"{i}")]);
        }

        Assert.InRange(Enumerable.Range(0, 4 * StateCopies.Most).Count(i => _copies.Find([$"{i}"]) is not null), 1, StateCopies.Most);
    }

    private static StoredDocument Version(int number) => new("key", $$"""{"version":{{number}}}""", $"etag-{number}");
}
