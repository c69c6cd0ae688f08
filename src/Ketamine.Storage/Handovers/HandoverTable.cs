using Ketamine.Storage.Databases;
using Ketamine.Storage.People;
using Ketamine.Storage.Redaction;

namespace Ketamine.Storage.Handovers;

/// <summary>Keeps handovers and their status.</summary>
public sealed class HandoverTable(Database database, PseudonymKey key)
{
    private const string Columns =
        """
        id as "Id", person as "Person", question as "Question", reference as "Reference", status as "Status", door as "Door", day as "Day"
        """;

    /// <summary>Keeps a handover; false where as many as may be are waiting already, in all or of that person.</summary>
    public async Task<bool> TryAddAsync(Handover handover, HandoverLimits limits, CancellationToken cancellation)
    {
        var pseudonyms = await key.ReadAsync(cancellation).ConfigureAwait(false);
        return await database.WriteAsync(
            async session => await session.ExecuteAsync(
                """
                insert into handover (id, person, question, reference, status, door, day)
                select @Id, @Person, @Question, @Reference, @Status, @Door, @Day
                where (select count(*) from handover) < @InAll and (select count(*) from handover where person = @Person) < @OfPerson
                """,
                new
                {
                    handover.Id,
                    Person = handover.Person.Value,
                    Question = handover.Question.Text,
                    Reference = pseudonyms.Seal(handover.Reference),
                    Status = NameOf(handover.Status),
                    handover.Door,
                    handover.Day,
                    limits.InAll,
                    limits.OfPerson,
                }).ConfigureAwait(false) > 0,
            Durability.Full,
            cancellation).ConfigureAwait(false);
    }

    /// <summary>The handovers of a status, the oldest first.</summary>
    public async Task<IReadOnlyList<Handover>> ListAsync(HandoverStatus status, CancellationToken cancellation)
    {
        var pseudonyms = await key.ReadAsync(cancellation).ConfigureAwait(false);
        var rows = await database.ReadAsync(
            session => session.QueryAsync<Row>($"select {Columns} from handover where status = @status order by day, id", new { status = NameOf(status) }),
            cancellation).ConfigureAwait(false);
        return [.. rows.Select(row => row.Read(pseudonyms))];
    }

    /// <summary>The handover of that id; null where there is none, or none any more.</summary>
    public async Task<Handover?> FindAsync(string id, CancellationToken cancellation)
    {
        var pseudonyms = await key.ReadAsync(cancellation).ConfigureAwait(false);
        var rows = await database.ReadAsync(session => session.QueryAsync<Row>($"select {Columns} from handover where id = @id", new { id }), cancellation).ConfigureAwait(false);
        return rows is [var row] ? row.Read(pseudonyms) : null;
    }

    /// <summary>Deletes a handover, with all that was kept of it.</summary>
    public async Task RemoveAsync(string id, CancellationToken cancellation)
    {
        await database.WriteAsync(session => session.ExecuteAsync("delete from handover where id = @id", new { id }), Durability.Full, cancellation).ConfigureAwait(false);
        await database.ScrubAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Moves a handover on; false where it no longer has the first status, so that two people cannot both take it.</summary>
    public Task<bool> MoveAsync(string id, HandoverStatus from, HandoverStatus to, CancellationToken cancellation) => database.WriteAsync(
        async session => await session.ExecuteAsync(
            "update handover set status = @to where id = @id and status = @from",
            new { id, from = NameOf(from), to = NameOf(to) }).ConfigureAwait(false) > 0,
        Durability.Full,
        cancellation);

    private static string NameOf(HandoverStatus status) => status switch
    {
        HandoverStatus.Open => "open",
        HandoverStatus.Taken => "taken",
        _ => "closed",
    };

    private sealed class Row
    {
        public required string Id { get; init; }

        public required string Person { get; init; }

        public required string Question { get; init; }

        public required string Reference { get; init; }

        public required string Status { get; init; }

        public required string Door { get; init; }

        public required DateOnly Day { get; init; }

        public Handover Read(Pseudonyms pseudonyms) => new()
        {
            Id = Id,
            Person = new PersonKey(Person),
            Question = new RedactedText(Question),
            Reference = pseudonyms.Unseal(Reference),
            Status = Enum.Parse<HandoverStatus>(Status, ignoreCase: true),
            Door = Door,
            Day = Day,
        };
    }
}
