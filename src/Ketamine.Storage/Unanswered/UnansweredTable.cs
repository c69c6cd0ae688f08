using Ketamine.Storage.Databases;

namespace Ketamine.Storage.Unanswered;

/// <summary>Keeps unanswered questions until a curator has dealt with them.</summary>
public sealed class UnansweredTable(Database database)
{
    public Task AddAsync(UnansweredQuestion question, CancellationToken cancellation) => database.WriteAsync(
        session => session.ExecuteAsync(
            """
            insert into unanswered (id, person, question, nearest, confidence, knowledge_version, door, day)
            values (@Id, @Person, @Question, @Nearest, @Confidence, @KnowledgeVersion, @Door, @Day)
            """,
            new
            {
                Id = Guid.NewGuid().ToString("N"),
                Person = question.Person?.Value,
                Question = question.Question.Text,
                question.Nearest,
                question.Confidence,
                question.KnowledgeVersion,
                question.Door,
                question.Day,
            }),
        Durability.Relaxed,
        cancellation);

    /// <summary>The latest first.</summary>
    public Task<IReadOnlyList<KeptQuestion>> ListAsync(int atMost, CancellationToken cancellation) => database.ReadAsync(
        session => session.QueryAsync<KeptQuestion>(
            """
            select id as "Id", question as "Question", nearest as "Nearest", confidence as "Confidence",
              knowledge_version as "KnowledgeVersion", door as "Door", day as "Day"
            from unanswered order by day desc, id limit @atMost
            """,
            new { atMost }),
        cancellation);

    /// <summary>Deletes one that is dealt with; false where it was gone already.</summary>
    public Task<bool> DeleteAsync(string id, CancellationToken cancellation) => database.WriteAsync(
        async session => await session.ExecuteAsync("delete from unanswered where id = @id", new { id }).ConfigureAwait(false) > 0,
        Durability.Full,
        cancellation);
}
