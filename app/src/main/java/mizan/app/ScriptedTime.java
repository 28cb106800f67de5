package mizan.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import mizan.desk.DeskTime;

/// A clock that a rehearsal sets, until the clocks of this machine take over for good.
///
/// While it is scripted both clocks move together, so that no drift is seen; at the handover the
/// one that cannot be set goes on from where the script left it. Threads: any.
final class ScriptedTime implements DeskTime, InstantSource {
    /// @param wall    what the script says
    /// @param running what the other clock says
    private record Told(Instant wall, Duration running) {}

    private final InstantSource machine;
    private volatile Optional<Told> told;
    private volatile Duration ahead = Duration.ZERO;

    private ScriptedTime(InstantSource machine, Optional<Told> told) {
        this.machine = machine;
        this.told = told;
    }

    /// The clocks of this machine, from the start.
    static ScriptedTime real(InstantSource machine) {
        return new ScriptedTime(machine, Optional.empty());
    }

    /// A clock that stands at an instant until it is set.
    static ScriptedTime scripted(Instant at, InstantSource machine) {
        return new ScriptedTime(machine, Optional.of(new Told(at, Duration.ZERO)));
    }

    /// Moves the scripted clock forward; an earlier instant leaves it where it is.
    void set(Instant at) {
        Told now = told.orElseThrow(() -> new IllegalStateException("the script has ended"));
        if (at.isAfter(now.wall())) {
            told = Optional.of(new Told(at,
                    now.running().plus(Duration.between(now.wall(), at))));
        }
    }

    /// Hands over to the clocks of this machine.
    void release() {
        Told last = told.orElseThrow(() -> new IllegalStateException("the script has ended"));
        ahead = last.running().plus(Duration.between(last.wall(), machine.instant()))
                .minusNanos(System.nanoTime());
        told = Optional.empty();
    }

    @Override
    public Instant wall() {
        return told.map(Told::wall).orElseGet(machine::instant);
    }

    @Override
    public Duration running() {
        return told.map(Told::running)
                .orElseGet(() -> ahead.plusNanos(System.nanoTime()));
    }

    @Override
    public Instant instant() {
        return wall();
    }
}
